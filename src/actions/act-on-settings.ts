/** An act that may change the group's settings file as well: both are kept, or neither. */
import type { Context } from "../context.ts";
import type { GroupSettings } from "../core/settings.ts";
import type { ActRow } from "../store/acts.ts";
import { type ActRequest, act, type Draft, type Ground } from "./act.ts";

export interface GroundWithSettings extends Ground {
  /** Writes the group's file. */
  saveSettings: (settings: GroupSettings) => void;
}

/** As `act`. The file is written inside the transaction; where that comes to nothing the file is put back. */
export async function actOnSettings(
  context: Context,
  request: ActRequest,
  decide: (ground: GroundWithSettings) => Promise<Draft[]>,
): Promise<ActRow> {
  const { settings: files } = context;
  const groupId = request.group.id;
  let replaced: GroupSettings | undefined;
  const putBack = () => {
    if (replaced) files.saveGroup(groupId, replaced);
    replaced = undefined;
  };
  const saveSettings = (settings: GroupSettings) => {
    const before = files.readGroup(groupId);
    files.saveGroup(groupId, settings);
    replaced ??= before;
  };
  const work = act(context, request, async (ground) => {
    // A lost race is decided anew.
    putBack();
    return decide({ ...ground, saveSettings });
  });
  return work.catch((error) => {
    putBack();
    throw error;
  });
}
