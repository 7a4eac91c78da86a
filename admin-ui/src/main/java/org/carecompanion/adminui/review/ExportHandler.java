package org.carecompanion.adminui.review;

import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.clinical.review.ReviewExport;

/**
 * Answers with the review list as a file, made when it is asked for and kept by nobody on the way.
 */
final class ExportHandler implements DownloadHandler {
  private static final long serialVersionUID = 1;

  private final transient ReviewExport export;
  private final SignedIn me;
  private final LocalDate today;

  ExportHandler(ReviewExport export, SignedIn me, LocalDate today) {
    this.export = export;
    this.me = me;
    this.today = today;
  }

  @Override
  public void handleDownloadRequest(DownloadEvent asked) throws IOException {
    byte[] file = export.tsv(me.caller()).getBytes(StandardCharsets.UTF_8);
    VaadinResponse response = asked.getResponse();
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    // a date and nothing else: names of files end up in histories and logs
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"review-list-" + today + ".tsv\"");
    asked.setContentType("text/tab-separated-values; charset=utf-8");
    asked.setContentLength(file.length);
    asked.getOutputStream().write(file);
  }
}
