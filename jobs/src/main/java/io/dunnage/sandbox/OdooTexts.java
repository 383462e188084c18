package io.dunnage.sandbox;

import static io.dunnage.sandbox.StandInVersion.V17;
import static io.dunnage.sandbox.StandInVersion.V18;
import static io.dunnage.sandbox.StandInVersion.V19;

import java.util.Map;

/** What Odoo says when it refuses, where the versions differ in words or in the kind of exception. */
final class OdooTexts {
    private OdooTexts() {}

    static OdooFault unknownMethod(StandInVersion version, String model, String method) {
        return OdooFault.python(
                "builtins.AttributeError",
                version == V17
                        ? "The method '" + method + "' does not exist on the model '" + model + "'"
                        : "The method '" + model + "." + method + "' does not exist");
    }

    static OdooFault privateMethod(StandInVersion version, String model, String method) {
        String shown = version == V17 ? method : "'" + model + "." + method + "'";
        return OdooFault.access("Private methods (such as " + shown + ") cannot be called remotely.");
    }

    static OdooFault unknownFieldRead(StandInVersion version, String model, String field) {
        return OdooFault.value(
                "Invalid field '" + field + "' on " + (version == V19 ? "" : "model ") + "'" + model + "'");
    }

    static OdooFault unknownFieldWritten(StandInVersion version, String model, String field) {
        return OdooFault.value(
                "Invalid field '" + field + "' " + (version == V19 ? "in " : "on model ") + "'" + model + "'");
    }

    static OdooFault unknownFieldOrdered(String model, String field) {
        return OdooFault.value("Invalid field '" + field + "' on model '" + model + "'");
    }

    static OdooFault unknownFieldSearched(StandInVersion version, String model, String field, String leaf) {
        return OdooFault.value(
                "Invalid field " + model + "." + field + " in " + (version == V19 ? "condition " : "leaf ") + leaf);
    }

    static OdooFault unknownOperator(StandInVersion version, String leaf) {
        return OdooFault.value((version == V19 ? "Invalid operator in condition " : "Invalid leaf ") + leaf);
    }

    static OdooFault notADomain(StandInVersion version, Object given) {
        return version == V19
                ? OdooFault.python("builtins.TypeError", "Domain() invalid argument type for domain: '" + given + "'")
                : OdooFault.python(
                        "builtins.AssertionError",
                        "Domains to normalize must have a 'domain' form: a list or tuple of domain components");
    }

    static OdooFault notANumber(StandInVersion version) {
        return OdooFault.python(
                "builtins.TypeError",
                switch (version) {
                    case V17 -> "unsupported operand type(s) for /: 'str' and 'float'";
                    case V18 -> "unsupported operand type(s) for -: 'str' and 'float'";
                    case V19 -> "can't multiply sequence by non-int of type 'float'";
                });
    }

    static OdooFault requiredMissing(StandInVersion version, OdooModel model, OdooField field) {
        if (version == V19) {
            return OdooFault.validation("The operation cannot be completed: Missing required value for the field '"
                    + field.label() + "' (" + field.name() + ").\nModel: '" + model.label() + "' (" + model.name()
                    + ")\n- create/update: a mandatory field is not set\n- delete: another model requires the record being"
                    + " deleted, you can archive it instead\n");
        }
        return OdooFault.validation(
                "The operation cannot be completed:\n- Create/update: a mandatory field is not set.\n"
                        + "- Delete: another model requires the record being deleted. If possible, archive it instead.\n\nModel: "
                        + model.label() + " (" + model.name() + ")\nField: " + field.label() + " (" + field.name()
                        + ")\n");
    }

    static OdooFault stillUsed(StandInVersion version, OdooModel user, OdooField field) {
        if (version == V19) {
            return OdooFault.validation(
                    "The operation cannot be completed: Another model is using the record you are trying"
                            + " to delete.\n\nThe troublemaker is: '" + user.label() + "' (" + user.name()
                            + ")\nThanks to the following constraint: '" + field.label() + "' (" + field.name()
                            + ")\nHow about archiving the record instead?");
        }
        return OdooFault.validation(
                "The operation cannot be completed: another model requires the record being deleted. If"
                        + " possible, archive it instead.\n\nModel: " + user.label() + " (" + user.name()
                        + ")\nConstraint: "
                        + user.name().replace('.', '_') + "_" + field.name() + "_fkey\n");
    }

    static OdooFault fieldOfManagers(StandInVersion version, OdooModel model, OdooField field, int uid) {
        String groups = "allowed for groups 'Inventory / Administrator'";
        String document = model.label() + " (" + model.name() + ")";
        return OdooFault.access(
                switch (version) {
                    case V17 ->
                        "The requested operation can not be completed due to security restrictions.\n\nDocument type: "
                                + document + "\nOperation: read\nUser: " + uid + "\nFields:\n- " + field.name() + " ("
                                + groups
                                + ")";
                    case V18 ->
                        "You do not have enough rights to access the fields \"" + field.name() + "\" on " + document
                                + ". Please contact your system administrator.\n\nOperation: read\nUser: " + uid
                                + "\nFields:\n- " + field.name() + " (" + groups + ")";
                    case V19 ->
                        "You do not have enough rights to access the field \"" + field.name() + "\" on " + document
                                + ". Please contact your system administrator.\n\nOperation: read\nUser: " + uid
                                + "\nGroups: " + groups;
                });
    }

    static OdooFault nothingToShip(StandInVersion version) {
        return OdooFault.user(
                version == V19
                        ? "Transfer trouble alert! Validating a zero quantity transfer? You're not moving invisible goods"
                                + " around are you?\nSet some quantities and let's get moving!"
                        : "You cannot validate a transfer if no quantities are reserved. To force the transfer, encode"
                                + " quantities.");
    }

    static OdooFault lotNeeded(String product) {
        return OdooFault.user("You need to supply a Lot/Serial number for products " + product + ".");
    }

    static OdooFault lotNeededWhenDone(StandInVersion version, String product) {
        return OdooFault.user(
                "You need to supply a Lot/Serial Number for product:" + (version == V17 ? " \n - " : "\n- ") + product);
    }

    static OdooFault serialTaken(String product, String serial) {
        return OdooFault.validation(
                "The serial number has already been assigned: \n Product: " + product + ", Serial Number: " + serial);
    }

    static OdooFault lotExists(StandInVersion version, String product, String lot) {
        return OdooFault.validation(
                version == V17
                        ? "The combination of serial number and product must be unique across a company.\n"
                                + "Following combination contains duplicates:\n - Product: " + product
                                + ", Serial Number: " + lot
                        : "The combination of lot/serial number and product must be unique within a company including when"
                                + " no company is defined.\nThe following combinations contain duplicates:\n - Product: "
                                + product + ", Lot/Serial Number: " + lot);
    }

    static OdooFault doneCannotBeCancelled() {
        return OdooFault.user("You cannot cancel a stock move that has been set to 'Done'. Create a return in order to"
                + " reverse the moves which took place.");
    }

    /** A record rule refused: another company's record, or a document whose thread the caller may not write to. */
    static OdooFault hiddenRecord(StandInCall call, OdooModel model, String operation, boolean company) {
        String user = call.displayName("res.users", call.uid());
        var fault =
                OdooFault.access("Uh-oh! Looks like you have stumbled upon some top-secret records.\n\nSorry, " + user
                        + " (id=" + call.uid()
                        + ") doesn't have '" + operation + "' access to:\n- " + model.label() + " (" + model.name()
                        + ")\n\nIf you really, really need access, perhaps you can win over your friendly administrator with"
                        + " a batch of freshly baked cookies."
                        + (company && call.version() != V17
                                ? "\n\nThis seems to be a multi-company issue, you might be able"
                                        + " to access the record by switching to the company: "
                                        + call.displayName("res.company", 1) + "."
                                : ""));
        return company && call.version() != V17
                ? fault.with(Map.of(
                        "suggested_company", Map.of("id", 1, "display_name", call.displayName("res.company", 1))))
                : fault;
    }

    static OdooFault restrictedDocument(StandInCall call, String document, String model, int id) {
        if (call.version() == V17) {
            return hiddenRecord(call, new OdooModel(model, document, "id"), "create", false);
        }
        return OdooFault.access(
                "The requested operation cannot be completed due to security restrictions. Please contact"
                        + " your system administrator.\n\n(Document type: " + document
                        + ", Operation: create)\n\nRecords: "
                        + (call.version() == V18 ? "[" + id + "]" : id) + ", User: " + call.uid());
    }

    static OdooFault notAllowed(OdooModel model, OdooAccess.Operation operation, java.util.List<String> groups) {
        return OdooFault.access(
                "You are not allowed to " + operation.verb() + " '" + model.label() + "' (" + model.name()
                        + ") records.\n\nThis operation is allowed for the following groups:\n\t- "
                        + String.join("\n\t- ", groups)
                        + "\n\nContact your administrator to request access if necessary.");
    }
}
