/** Rows of what is to do, and cells of the map. */
import { Button, ButtonLink } from "../button.tsx";
import { Menu } from "../menu.tsx";
import { TaskList, TaskRow } from "../task-row.tsx";
import { TopicCell } from "../topic-cell.tsx";
import { TRACKS } from "./samples.ts";
import type { Story } from "./story.ts";

export const TASK_ROWS: Story = {
  name: "TaskList and TaskRow",
  states: [
    {
      label: "Reviews",
      body: (
        <TaskList label="Reviews due">
          <TaskRow
            state="overdue"
            title="Neural Network Fundamentals"
            href="#row"
            track={TRACKS[0]}
            meta={["3-day review", "moderate depth"]}
            when="overdue 1 day"
            actions={
              <>
                <Button>Start review</Button>
                <Menu about="Neural Network Fundamentals">
                  <Button variant="quiet">Bury until tomorrow</Button>
                </Menu>
              </>
            }
          />
          <TaskRow
            state="due"
            title="Recommendation System Architecture"
            href="#row"
            track={TRACKS[1]}
            meta={["1-day review", "quick refresh"]}
            when="today"
            actions={<Button>Start review</Button>}
          />
          <TaskRow
            state="done"
            title="Intro to RecSys and Problem Framing"
            href="#row"
            track={TRACKS[2]}
            meta={["7-day review", "4 good, 1 again"]}
            actions={
              <Button variant="quiet" icon="undo-2">
                Undo
              </Button>
            }
          />
        </TaskList>
      ),
    },
    {
      label: "Topics",
      body: (
        <TaskList label="Topics">
          <TaskRow
            state="not-started"
            title="Convolutional Networks and Vision Backbones"
            href="#row"
            meta={["60–90 min", "reading 30–40", "questions 20–30", "notes 10–20"]}
            detail={
              <>
                <ul class="topic-summary">
                  <li>Receptive field, stride, padding</li>
                  <li>Residual connections and why depth became trainable</li>
                </ul>
                <p>Practice: 12 questions</p>
              </>
            }
            actions={
              <>
                <ButtonLink href="#row">Open</ButtonLink>
                <ButtonLink href="#row" icon="check">
                  Mark as Complete
                </ButtonLink>
              </>
            }
          />
          <TaskRow
            state="in-progress"
            title="RNNs, LSTM/GRU and State-Space Models"
            href="#row"
            meta={["opened yesterday"]}
          />
          <TaskRow
            state="completed"
            title="Optimization, Initialization and Regularization"
            href="#row"
            meta={["difficulty 3/5", "reviews 5, 7, 11 and 18 March"]}
          />
          <TaskRow
            state="retained"
            title="Neural Network Fundamentals"
            href="#row"
            meta={["all reviews done"]}
          />
          <TaskRow state="skipped" title="Decision Trees" href="#row" />
          <TaskRow state="not-started" title="Model Compression" meta={["This topic is not written yet."]} />
        </TaskList>
      ),
    },
  ],
};

export const TOPIC_CELLS: Story = {
  name: "TopicCell (in ol.map-grid)",
  states: [
    {
      label: "A week",
      body: (
        <ol class="map-grid">
          <TopicCell
            dayNumber={1}
            title="Neural Network Fundamentals"
            href="#cell"
            state="retained"
            difficulty={3}
            stages={[1, 3, 7, 14].map((stage) => ({ stage, state: "done" }))}
          />
          <TopicCell
            dayNumber={2}
            title="Optimization, Initialization and Regularization"
            href="#cell"
            state="completed"
            difficulty={4}
            isFlagged
            stages={[
              { stage: 1, state: "done" },
              { stage: 3, state: "overdue" },
              { stage: 7, state: "upcoming" },
              { stage: 14, state: "upcoming" },
            ]}
          />
          <TopicCell
            dayNumber={3}
            title="Convolutional Networks and Vision Backbones"
            href="#cell"
            state="in-progress"
            isToday
            stages={[]}
            menu={
              <Menu about="Convolutional Networks">
                <Button variant="quiet">Skip</Button>
              </Menu>
            }
          />
          <TopicCell
            dayNumber={4}
            title="RNNs, LSTM/GRU and State-Space Models"
            href="#cell"
            state="not-started"
            stages={[]}
          />
          <TopicCell
            dayNumber={5}
            title="Transformers and Attention"
            href="#cell"
            state="skipped"
            stages={[]}
          />
          <TopicCell dayNumber={6} title="Modern LLMs" state="not-started" stages={[]} />
        </ol>
      ),
    },
  ],
};
