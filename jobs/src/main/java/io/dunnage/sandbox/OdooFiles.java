package io.dunnage.sandbox;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** `ir.attachment`: a file on a record. */
final class OdooFiles implements OdooBehaviour {

    @Override
    public List<String> models() {
        return List.of("ir.attachment");
    }

    @Override
    public void prepare(StandInCall call, Map<String, Object> values) {
        OdooMail.refuseOnContact(call, String.valueOf(values.get("res_model")));
        if (values.get("datas") instanceof String datas) {
            byte[] bytes = Base64.getDecoder().decode(datas);
            values.put("file_size", bytes.length);
            try {
                values.put(
                        "checksum",
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-1").digest(bytes)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
