package io.dunnage.sandbox;

import java.util.List;
import java.util.Map;

/** `product.uom`, 19: the barcode of a product in one of its units; a packaging's barcode before. */
final class ProductBarcodes implements OdooBehaviour {

    @Override
    public List<String> models() {
        return List.of("product.uom");
    }

    @Override
    public String displayName(StandInCall call, OdooRow barcode) {
        return barcode.text("barcode");
    }

    @Override
    public void prepare(StandInCall call, Map<String, Object> values) {
        values.putIfAbsent("company_id", OdooAccess.companies(call).getFirst());
    }
}
