package io.dunnage.sandbox;

import java.util.List;

/** `product.template`: what a product and its variants have in common; here each product has its own. */
final class ProductTemplates implements OdooBehaviour {

    @Override
    public List<String> models() {
        return List.of("product.template");
    }

    @Override
    public void prepare(StandInCall call, java.util.Map<String, Object> values) {
        values.putIfAbsent("uom_id", call.books().named("uom.product_uom_unit"));
    }

    @Override
    public String displayName(StandInCall call, OdooRow template) {
        return Products.shown(template);
    }
}
