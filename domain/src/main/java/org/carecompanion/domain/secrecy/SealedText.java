package org.carecompanion.domain.secrecy;

import java.io.Serializable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;
import java.util.Properties;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.usertype.DynamicParameterizedType;
import org.hibernate.usertype.UserType;
import org.jspecify.annotations.Nullable;

/**
 * Maps text to an encrypted column: {@code @Type(SealedText.class)}. The seal is bound to the
 * hospital of the session and to the table and column, so a row copied elsewhere by SQL does not
 * open.
 */
public class SealedText implements UserType<String>, DynamicParameterizedType {
  private String column = "";

  @Override
  public void setParameterValues(Properties parameters) {
    var type = (ParameterType) Objects.requireNonNull(parameters.get(PARAMETER_TYPE));
    column = type.getTable() + "." + type.getColumns()[0];
  }

  private String place(SharedSessionContractImplementor session) {
    return Seal.place(session.getTenantIdentifierValue(), column);
  }

  @Override
  public @Nullable String nullSafeGet(
      ResultSet row, int position, SharedSessionContractImplementor session, Object owner)
      throws SQLException {
    byte[] sealed = row.getBytes(position);
    return sealed == null ? null : new Seal(KeySet.aead()).open(sealed, place(session));
  }

  @Override
  public void nullSafeSet(
      PreparedStatement statement,
      @Nullable String text,
      int index,
      SharedSessionContractImplementor session)
      throws SQLException {
    if (text == null) statement.setNull(index, Types.VARBINARY);
    else statement.setBytes(index, new Seal(KeySet.aead()).close(text, place(session)));
  }

  @Override
  public int getSqlType() {
    return Types.VARBINARY;
  }

  @Override
  public Class<String> returnedClass() {
    return String.class;
  }

  @Override
  public boolean equals(@Nullable String x, @Nullable String y) {
    return Objects.equals(x, y);
  }

  @Override
  public int hashCode(String text) {
    return text.hashCode();
  }

  @Override
  public String deepCopy(String text) {
    return text;
  }

  @Override
  public boolean isMutable() {
    return false;
  }

  @Override
  public Serializable disassemble(String text) {
    return text;
  }

  @Override
  public String assemble(Serializable cached, Object owner) {
    return (String) cached;
  }
}
