package io.dunnage.odoo;

import tools.jackson.databind.JsonNode;

/** What a change came to, as far as Odoo said. */
sealed interface Changed {
    record Value(JsonNode value) implements Changed {}

    record Refused(Answer.Refused answer) implements Changed {}
}
