package org.carecompanion.db.notice;

/** The connection was away for a while: whatever is shown may be old. */
public record NoticesMissed() {}
