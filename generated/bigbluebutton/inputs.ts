// Generated from specs/bigbluebutton.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

import type { Inputs } from "../../src/core/http/operation.ts"

export const inputs: Inputs = {
  getRecordings: { nothing: { returncode: "SUCCESS", recordings: [] } },
  feedback: { fields: { rating: {}, comment: {}, userName: {} } },
  hooksList: { nothing: { returncode: "SUCCESS", hooks: [] } },
  getAllMeetings: { nothing: { returncode: "SUCCESS", nextPage: false, meetings: [] } },
}
