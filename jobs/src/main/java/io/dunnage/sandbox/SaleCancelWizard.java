package io.dunnage.sandbox;

import java.util.List;

/** `sale.order.cancel`, the question of 17 and 18 before a confirmed order is cancelled. */
final class SaleCancelWizard implements OdooBehaviour {

    @Override
    public List<String> models() {
        return List.of("sale.order.cancel");
    }

    @Override
    public List<OdooMethod> methods() {
        return List.of(OdooMethod.onRecords("action_cancel", "", (call, a) -> {
            a.rows(call).forEach(wizard -> SaleOrders.cancel(call, call.row(wizard, "order_id")));
            return true;
        }));
    }
}
