/** Fields, scales, notes, notices, toasts and dialogs. */
import { Button } from "../button.tsx";
import { Dialog } from "../dialog.tsx";
import { Field } from "../field.tsx";
import { NoteEditor } from "../note-editor.tsx";
import { EmptyState, Notice, type NoticeTone } from "../notice.tsx";
import { RadioScale } from "../radio-scale.tsx";
import { Toast } from "../toast.tsx";
import type { Story } from "./story.ts";

const DIFFICULTY = {
  legend: "Difficulty: how challenging was this topic?",
  options: ["1", "2", "3", "4", "5"].map((value) => ({ value, label: value })),
  ends: { low: "very easy", high: "very hard" },
};

export const FIELDS: Story = {
  name: "Field",
  states: [
    {
      label: "Kinds",
      body: (
        <div class="form-grid">
          <Field type="date" label="Start date" name="start" value="2026-03-04" />
          <Field
            type="number"
            label="acceleration_days"
            name="acceleration"
            value={5}
            min={0}
            max={365}
            hint="Today would be day 6."
          />
          <Field
            type="select"
            label="Theme"
            name="theme"
            value="system"
            options={[
              { value: "system", label: "System" },
              { value: "light", label: "Light" },
              { value: "dark", label: "Dark" },
            ]}
          />
          <Field type="text" label="Review intervals" name="intervals" value="1, 3, 7, 14" />
        </div>
      ),
    },
    {
      label: "With an error",
      body: (
        <Field
          type="text"
          label="Review intervals"
          name="intervals-wrong"
          value="1, 3, 3"
          hint="Whole days in rising order."
          error="Write the intervals in rising order, each once."
        />
      ),
    },
    {
      label: "Text and choice",
      body: (
        <div class="stack">
          <Field
            type="textarea"
            label="Notes"
            name="notes"
            value=""
            placeholder="Key insights, things to review"
          />
          <Field
            type="checkbox"
            label="Single-key shortcuts"
            name="keys"
            isChecked
            hint="Ctrl/Cmd+K stays either way."
          />
        </div>
      ),
    },
  ],
};

export const SCALES: Story = {
  name: "RadioScale",
  states: [
    {
      label: "Nothing chosen",
      body: <RadioScale {...DIFFICULTY} name="difficulty" value={null} isRequired />,
    },
    { label: "Chosen", body: <RadioScale {...DIFFICULTY} name="difficulty-chosen" value="3" /> },
    {
      label: "Missing",
      body: (
        <RadioScale
          {...DIFFICULTY}
          name="difficulty-missing"
          value={null}
          error="Choose a difficulty from 1 to 5. Your notes are kept."
        />
      ),
    },
  ],
};

export const NOTES: Story = {
  name: "NoteEditor",
  states: [
    {
      label: "Saved",
      body: (
        <NoteEditor
          action="#note"
          revision={3}
          text="Backprop is one pass of vector-Jacobian products, from the loss to the inputs."
          status="Saved 14:02"
        />
      ),
    },
  ],
};

const NOTICES: [NoticeTone, string, string][] = [
  ["info", "A new study day has started.", "What you had open still counts for Wed 4 March."],
  ["success", "Done for today.", "5 reviews, 3 topics, 2 h 40 min. Next: 2 reviews tomorrow."],
  ["warn", "Not saved, 1 answer waiting.", "The app is not answering. The answer is kept in this browser."],
  [
    "danger",
    "This was not saved.",
    "The note changed elsewhere since you opened it. Both texts stand below.",
  ],
];

export const NOTICE_STORY: Story = {
  name: "Notice and EmptyState",
  states: [
    {
      label: "Tones",
      body: (
        <div class="stack">
          {NOTICES.map(([tone, title, text]) => (
            <Notice tone={tone} title={title} action={tone === "info" && <Button>Refresh Today</Button>}>
              {text}
            </Notice>
          ))}
          <Notice>ML Algorithms starts on Mon 9 March. Start today instead?</Notice>
        </div>
      ),
    },
    {
      label: "Empty",
      body: (
        <EmptyState title="No topic for day 15." action={<Button>Open Reviews</Button>}>
          ML Algorithms is a 14-day curriculum and you have reached its end. Focus on reviews and
          reinforcement.
        </EmptyState>
      ),
    },
  ],
};

export const TOASTS: Story = {
  name: "Toast",
  states: [
    {
      label: "With Undo",
      body: (
        <Toast
          message="Completed “Convolutional networks”. Reviews on 5, 7, 11 and 18 March."
          action={
            <Button variant="quiet" icon="undo-2">
              Undo
            </Button>
          }
        />
      ),
    },
  ],
};

export const DIALOGS: Story = {
  name: "Dialog",
  states: [
    {
      label: "Open, in the page",
      body: (
        <Dialog
          id="dialog-story"
          title="Drop 3 remaining reviews?"
          isOpen
          actions={
            <>
              <Button>Keep them</Button>
              <Button variant="danger">Drop reviews</Button>
            </>
          }
        >
          <p>
            “Convolutional networks” will not come back by itself. You can undo this in History at any time.
          </p>
        </Dialog>
      ),
    },
  ],
};
