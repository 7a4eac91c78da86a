package org.carecompanion.telephony;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the beans of this module as the container does, by their constructors and injected fields,
 * one of each; what is given stands in for what the server, a vendor or another module would give.
 * For any thread.
 */
public final class Wiring {
  private static final String OURS = "org.carecompanion.telephony";

  private final Map<Class<?>, Object> beans = new HashMap<>();
  private final Map<String, String> settings = new HashMap<>();
  private final Function<Class<?>, Object> elsewhere;

  public Wiring() {
    this(
        type -> {
          throw new IllegalStateException("nobody gave a " + type.getName());
        });
  }

  /**
   * @param elsewhere makes the beans of other modules
   */
  public Wiring(Function<Class<?>, Object> elsewhere) {
    this.elsewhere = elsewhere;
  }

  public synchronized <T> Wiring with(Class<T> type, T bean) {
    beans.put(type, bean);
    return this;
  }

  public synchronized Wiring setting(String key, String value) {
    settings.put(key, value);
    return this;
  }

  public synchronized <T> T make(Class<T> type) {
    Object known = beans.get(type);
    if (known != null) return type.cast(known);
    boolean ours = type.getName().startsWith(OURS) && !type.isInterface();
    Object made = ours ? construct(type) : elsewhere.apply(type);
    beans.put(type, made);
    return type.cast(made);
  }

  private Object construct(Class<?> type) {
    try {
      Constructor<?> constructor = constructor(type);
      Object bean =
          open(constructor)
              .newInstance(
                  Arrays.stream(constructor.getParameterTypes()).map(this::make).toArray());
      for (Field field : type.getDeclaredFields()) fill(bean, field);
      for (Method method : type.getDeclaredMethods())
        if (method.isAnnotationPresent(PostConstruct.class)) open(method).invoke(bean);
      return bean;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("could not make a " + type.getName(), e);
    }
  }

  private static Constructor<?> constructor(Class<?> type) throws NoSuchMethodException {
    for (Constructor<?> constructor : type.getDeclaredConstructors())
      if (constructor.isAnnotationPresent(Inject.class)) return constructor;
    return type.getDeclaredConstructor();
  }

  private void fill(Object bean, Field field) throws IllegalAccessException {
    ConfigProperty setting = field.getAnnotation(ConfigProperty.class);
    if (setting != null)
      open(field).set(bean, settings.getOrDefault(setting.name(), setting.defaultValue()));
    else if (field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(Resource.class))
      open(field).set(bean, make(field.getType()));
  }

  private static <T extends AccessibleObject> T open(T member) {
    member.setAccessible(true);
    return member;
  }
}
