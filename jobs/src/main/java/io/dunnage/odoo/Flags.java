package io.dunnage.odoo;

import io.dunnage.crashpoint.CrashPoint;
import io.dunnage.odoo.Changed.Value;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What people of Odoo are told of drifts: to-dos on products and lots, and a message with a file on a contact. Ask what stands there
 * before anything is told: a lost answer may have been a yes.
 */
public final class Flags {
    private static final String ACTIVITY = "mail.activity";
    private static final String CONTACT = "res.partner";
    private static final Pattern KEY = Pattern.compile(Flag.MARK + "([0-9a-f-]{36})");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final OdooConnection odoo;
    private final Books books;

    Flags(OdooConnection odoo, Books books) {
        this.odoo = odoo;
        this.books = books;
    }

    /** The to-dos that stand there, by key; those that a person has marked as done are missing. */
    public Map<String, ShownFlag> shown() {
        var domain = List.<Object>of(
                Books.where("res_model", "in", List.of("product.product", "stock.lot")),
                Books.where("note", "ilike", Flag.MARK));
        Map<String, ShownFlag> shown = new LinkedHashMap<>();
        for (Row row : books.searchAll(ACTIVITY, domain, List.of("res_model", "res_id", "note"))) {
            var key = KEY.matcher(row.text("note"));
            if (key.find()) {
                var spot =
                        new FlagSpot(row.text("res_model"), row.amount("res_id").longValue());
                shown.putIfAbsent(key.group(1), new ShownFlag(row.id(), spot, key.group(1)));
            }
        }
        return shown;
    }

    /**
     * Leaves a to-do. On a product it takes Inventory/Administrator on 17 and 18, and Products/Create on 19; 17 and 18 want the
     * bridge's user to have an e-mail address (facts 2.9).
     */
    public Flagging show(Flag flag) {
        OdooCall call = OdooCall.onRecords(
                        flag.on().model(),
                        "activity_schedule",
                        List.of(flag.on().id()))
                .named("act_type_xmlid", "mail.mail_activity_data_todo")
                .named("summary", flag.summary())
                .named("note", flag.html())
                .named("user_id", flag.userId());
        Flagging shown = shown(call);
        CrashPoint.DRIFT_SHOWN.pass();
        return shown;
    }

    /** Says other words in a to-do. */
    public Answer change(long activityId, Flag flag) {
        var values = Map.of("summary", flag.summary(), "note", flag.html(), "user_id", flag.userId());
        Answer answer = Changes.answer(odoo.change(
                OdooCall.onRecords(ACTIVITY, "write", List.of(activityId)).leading("vals", values)));
        CrashPoint.DRIFT_CHANGED.pass();
        return answer;
    }

    /** Marks a to-do as done, and says why in the history of its record. */
    public Answer close(long activityId, String because) {
        Answer answer = Changes.answer(odoo.change(OdooCall.onRecords(ACTIVITY, "action_feedback", List.of(activityId))
                .named("feedback", because)));
        CrashPoint.DRIFT_CLOSED.pass();
        return answer;
    }

    /** The user with this login. */
    public Optional<Long> user(String login) {
        return books.search("res.users", List.of(Books.where("login", "=", login)), List.of("login"), 1).stream()
                .map(Row::id)
                .findFirst();
    }

    /** The contact with this internal reference, if it is one and no more. */
    public Optional<Long> contact(String reference) {
        List<Row> found = books.search(CONTACT, List.of(Books.where("ref", "=", reference)), List.of("ref"), 2);
        return found.size() == 1 ? Optional.of(found.getFirst().id()) : Optional.empty();
    }

    /** The message on a contact that carries this key. */
    public Optional<Long> told(long contactId, String key) {
        var domain = List.<Object>of(
                Books.where("model", "=", CONTACT),
                Books.where("res_id", "=", contactId),
                Books.where("body", "ilike", key));
        return books.search("mail.message", domain, List.of("res_id"), 1).stream()
                .map(Row::id)
                .findFirst();
    }

    /**
     * Leaves a message with a file on a contact. Ask {@link #told} before. A file of this name that is there already is taken. Takes the
     * right to change contacts: Contact Creation or Inventory/Administrator, seen on 17 and 18.
     *
     * @param story plain text, a paragraph each; the key must stand in it
     * @param fileName unique for what it holds
     */
    public Flagging tell(long contactId, List<String> story, String fileName, String mimeType, byte[] file) {
        Flagging attached = attached(contactId, fileName, mimeType, file);
        if (!(attached instanceof Flagging.Shown(long attachment))) {
            return attached;
        }
        CrashPoint.DRIFT_REPORT_ATTACHED.pass();
        String html = story.stream()
                .map(line -> "<p>" + PlainText.escaped(line) + "</p>")
                .collect(Collectors.joining());
        Flagging told = shown(OdooCall.onRecords(CONTACT, "message_post", List.of(contactId))
                .named("body", html)
                .named("body_is_html", true)
                .named("attachment_ids", List.of(attachment)));
        CrashPoint.DRIFT_REPORT_TOLD.pass();
        return told;
    }

    private Flagging attached(long contactId, String fileName, String mimeType, byte[] file) {
        var there = List.<Object>of(
                Books.where("res_model", "=", CONTACT),
                Books.where("res_id", "=", contactId),
                Books.where("name", "=", fileName));
        for (Row row : books.search("ir.attachment", there, List.of("name"), 1)) {
            return new Flagging.Shown(row.id());
        }
        var values = Map.of(
                "name", fileName,
                "res_model", CONTACT,
                "res_id", contactId,
                "mimetype", mimeType,
                "datas", Base64.getEncoder().encodeToString(file));
        return shown(OdooCall.onModel("ir.attachment", "create").leading("vals_list", List.of(values)));
    }

    /** By version Odoo answers 7, [7] or "mail.activity(7,)". */
    private Flagging shown(OdooCall call) {
        return switch (odoo.change(call)) {
            case Changed.Refused refused -> new Flagging.Refused(refused.answer());
            case Value given -> {
                JsonNode value = given.value();
                JsonNode first = value.isArray() ? value.path(0) : value;
                var number = NUMBER.matcher(first.isString() ? first.stringValue() : first.toString());
                if (!number.find()) {
                    throw new OdooFault.AnswerLost(call.toString(), "not the id of what was made", null);
                }
                yield new Flagging.Shown(Long.parseLong(number.group()));
            }
        };
    }
}
