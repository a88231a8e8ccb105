package com.acme.shop.system;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A key of a keyboard that does something, as the DevTools protocol wants to be told of it. */
enum Key {
  ENTER("Enter", "Enter", 13, "\r"),
  TAB("Tab", "Tab", 9, ""),
  SPACE(" ", "Space", 32, " "),
  ESCAPE("Escape", "Escape", 27, ""),
  DOWN("ArrowDown", "ArrowDown", 40, ""),
  F2("F2", "F2", 113, ""),
  F8("F8", "F8", 119, "");

  private final String name;
  private final String code;
  private final int number;
  private final String text;

  Key(String name, String code, int number, String text) {
    this.name = name;
    this.code = code;
    this.number = number;
    this.text = text;
  }

  ObjectNode down() {
    var down = event("keyDown");
    return text.isEmpty() ? down : down.put("text", text);
  }

  ObjectNode up() {
    return event("keyUp");
  }

  private ObjectNode event(String type) {
    return DevTools.parameters()
        .put("type", type)
        .put("key", name)
        .put("code", code)
        .put("windowsVirtualKeyCode", number);
  }
}
