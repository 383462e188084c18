package io.dunnage.sandbox;

import java.util.List;

/** `stock.request.count`: asking somebody to count, without a number. */
final class StockCounts implements OdooBehaviour {

    @Override
    public List<String> models() {
        return List.of("stock.request.count");
    }

    @Override
    public List<OdooMethod> methods() {
        return List.of(OdooMethod.onRecords("action_request_count", "", (call, a) -> {
            for (OdooRow request : a.rows(call)) {
                for (OdooRow quant : call.rows("stock.quant", request.refs("quant_ids"))) {
                    call.set(quant, "user_id", request.get("user_id"));
                    call.set(quant, "inventory_date", request.get("inventory_date"));
                }
            }
            return OdooMethod.NONE;
        }));
    }
}
