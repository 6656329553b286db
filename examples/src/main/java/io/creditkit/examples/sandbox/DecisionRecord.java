package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A decision in the log.
 *
 * @param id its number
 * @param guid the tree's
 * @param treeName the tree's on that day
 * @param companyId the connectId
 * @param companyName the name on that day
 * @param originationId what the caller wrote to find the decision again; empty if nothing
 * @param response what was answered
 * @param decidedOn ISO 8601
 * @param changedOn when somebody last changed it, ISO 8601
 * @param status where it stands now; the response keeps that of the tree
 * @param notes what somebody noted; empty if nothing
 */
record DecisionRecord(
        long id,
        String guid,
        String treeName,
        String companyId,
        String companyName,
        String originationId,
        ObjectNode response,
        String decidedOn,
        String changedOn,
        int status,
        String notes) {

    DecisionRecord changed(String day, int newStatus, String newNotes) {
        return new DecisionRecord(
                id,
                guid,
                treeName,
                companyId,
                companyName,
                originationId,
                response,
                decidedOn,
                day,
                newStatus,
                newNotes);
    }

    /** {@return the row of the log, which has the origination id within the response} */
    ObjectNode row() {
        ObjectNode row = common();
        row.set("response", response.deepCopy());
        return row;
    }

    /** {@return the single decision, which has the origination id beside the response} */
    ObjectNode whole() {
        ObjectNode whole = common();
        ObjectNode shown = response.deepCopy();
        shown.remove("originationId");
        whole.set("response", shown);
        return whole.put("originationId", originationId).put("modifiedDate", moment(changedOn));
    }

    private ObjectNode common() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("decisionLogId", id)
                .put("provenirId", guid)
                .put("friendlyName", treeName)
                .put("userId", Long.parseLong(ReportCalls.USER))
                .put("companyId", companyId)
                .put("companyName", companyName)
                .put("decisionDate", moment(decidedOn))
                .put("notes", notes)
                .put("status", status);
    }

    static String moment(String day) {
        return day + "T10:24:36.481Z";
    }
}
