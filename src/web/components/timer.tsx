/** A clock that counts up beside what is being done; it has its room from the start and shows once it runs. */

/** `topicId` where it counts the study of a topic over several visits. */
export function Timer({ topicId }: { topicId?: string }) {
  return (
    <span class="timer is-idle" data-timer data-timer-of={topicId}>
      {topicId && <span class="visually-hidden">Time on this topic </span>}
      <span class="timer-text" data-timer-text>
        0:00
      </span>
      <button type="button" class="button button-quiet" data-timer-toggle>
        Pause
      </button>
    </span>
  );
}
