package io.dunnage.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Chatter, activities and attachments. */
final class OdooMail implements OdooBehaviour {

    @Override
    public List<String> models() {
        return List.of("mail.activity");
    }

    @Override
    public Map<String, BiFunction<StandInCall, OdooRow, Object>> computed() {
        return Map.of("state", (call, row) -> {
            if (call.version() == StandInVersion.V19 && !row.is("active")) {
                return "done";
            }
            int days = row.text("date_deadline").compareTo(call.now().substring(0, 10));
            return days < 0 ? "overdue" : days == 0 ? "today" : "planned";
        });
    }

    @Override
    public List<OdooMethod> methods() {
        return List.of(OdooMethod.onRecords("action_feedback", "feedback=, attachment_ids=", OdooMail::feedback));
    }

    /** Marks activities as done: what was said stands in the thread of their record, and they are gone; 19 archives them. */
    private static Object feedback(StandInCall call, OdooArguments a) {
        Object last = false;
        for (OdooRow activity : a.rows(call)) {
            OdooRow about = call.row(activity.text("res_model"), activity.ref("res_id"));
            refuseWithoutRights(call, about, activity.id());
            refuseWithoutAddress(call);
            last = note(
                            call,
                            about,
                            "<div><p><span>To-Do</span> done</p><div>Feedback: " + escaped(a.text("feedback"))
                                    + "</div></div>")
                    .id();
            if (call.version() == StandInVersion.V19) {
                call.set(activity, "active", false);
            } else {
                call.unlink(activity);
            }
        }
        return last;
    }

    private static void refuseWithoutRights(StandInCall call, OdooRow about, int activity) {
        boolean products = about.model().startsWith("product.");
        if (products && !call.inGroup(call.version() == StandInVersion.V19 ? "products" : "stock_manager")) {
            throw OdooTexts.restrictedDocument(call, "Activity", "mail.activity", activity);
        }
    }

    /** Whoever may not change contacts may neither post on one nor attach a file to it. */
    static void refuseOnContact(StandInCall call, String model) {
        if (model.equals("res.partner")) {
            call.books().access().check(call, model, OdooAccess.Operation.WRITE);
        }
    }

    private static void refuseWithoutAddress(StandInCall call) {
        OdooRow user = call.row("res.users", call.uid());
        if (call.row(user, "partner_id").text("email").isEmpty() && call.version() != StandInVersion.V19) {
            throw OdooFault.user("Unable to send message, please configure the sender's email address.");
        }
    }

    /** The methods of every model that has a thread. */
    static List<OdooMethod> threadMethods() {
        return List.of(
                OdooMethod.onRecords(
                        "message_post",
                        "body=, subject=, message_type=, body_is_html=, attachment_ids=",
                        OdooMail::post),
                OdooMethod.onRecords(
                        "activity_schedule",
                        "act_type_xmlid=, date_deadline=, summary=, note=, user_id=",
                        OdooMail::schedule));
    }

    private static Object post(StandInCall call, OdooArguments a) {
        OdooRow about = a.rows(call).getFirst();
        refuseOnContact(call, about.model());
        if (about.model().startsWith("product.") && call.version() == StandInVersion.V19 && !call.inGroup("products")) {
            throw OdooTexts.restrictedDocument(
                    call, "Message", "mail.message", call.table("mail.message").nextId());
        }
        refuseWithoutAddress(call);
        String body = a.text("body");
        OdooRow message =
                note(call, about, Boolean.TRUE.equals(a.get("body_is_html")) ? body : "<p>" + escaped(body) + "</p>");
        if (a.get("attachment_ids") instanceof List<?> attachments && !attachments.isEmpty()) {
            call.set(message, "attachment_ids", attachments);
        }
        return call.version() == StandInVersion.V19 ? List.of(message.id()) : (Object) message.id();
    }

    /** Puts a note into the thread of a record, as the system does too. */
    static OdooRow note(StandInCall call, OdooRow about, String html) {
        var values = new HashMap<String, Object>();
        values.put("body", html);
        values.put("model", about.model());
        values.put("res_id", about.id());
        values.put("author_id", call.row("res.users", call.uid()).get("partner_id"));
        values.put("subtype_id", call.books().named("mail.mt_note"));
        values.put("date", call.now());
        values.put("_on", about.model() + ":" + about.id());
        return call.create("mail.message", values);
    }

    static List<String> notes(StandInCall call, OdooRow about) {
        return call.having("mail.message", "_on", about.model() + ":" + about.id()).stream()
                .map(message -> message.text("body"))
                .toList();
    }

    private static Object schedule(StandInCall call, OdooArguments a) {
        OdooRow about = a.rows(call).getFirst();
        refuseWithoutRights(call, about, call.table("mail.activity").nextId());
        var values = new HashMap<String, Object>();
        values.put("res_model", about.model());
        values.put("res_id", about.id());
        values.put("summary", a.get("summary"));
        values.put("note", a.get("note"));
        values.put(
                "date_deadline",
                a.has("date_deadline") ? a.get("date_deadline") : call.now().substring(0, 10));
        values.put("activity_type_id", call.books().named("mail.mail_activity_data_todo"));
        values.put("user_id", a.has("user_id") ? a.get("user_id") : (Object) call.uid());
        OdooRow activity = call.create("mail.activity", values);
        return call.version() == StandInVersion.V19 ? List.of(activity.id()) : "mail.activity(" + activity.id() + ",)";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
