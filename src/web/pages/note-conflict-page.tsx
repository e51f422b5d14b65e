/** Two writers on one note: both texts are shown, and the learner makes one of them. */
import type { Group, Topic } from "../../core/curriculum.ts";
import type { Note } from "../../store/notes.ts";
import { Button } from "../components/button.tsx";
import { Field } from "../components/field.tsx";
import { Notice } from "../components/notice.tsx";
import { PageHead } from "../components/page-head.tsx";

export function NoteConflictPage(props: { group: Group; topic: Topic; theirs: Note; mine: string }) {
  const { group, topic, theirs, mine } = props;
  return (
    <>
      <PageHead title={`Note on ${topic.title}`} />
      <Notice tone="warn" role="alert" title="This note was changed elsewhere meanwhile.">
        Nothing is lost: both texts stand below. Make one of them in the field on the right and save it.
      </Notice>
      <form class="note-conflict" method="post" action={`/${group.slug}/topics/${topic.id}/note`}>
        <input type="hidden" name="revision" value={theirs.revision} />
        <div>
          <h2>As it is kept now</h2>
          <pre class="note-theirs">{theirs.text}</pre>
        </div>
        <Field type="textarea" label="Your text" name="text" value={mine} rows={12} />
        <Button variant="primary">Save this text</Button>
      </form>
    </>
  );
}
