package org.carecompanion.app.load;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the product holds at one moment.
 *
 * @param liveHeapMb heap in use just after a collection, in MiB
 * @param residentMb memory of the process as Linux counts it, in MiB
 * @param databaseProcesses connections, and the few processes PostgreSQL keeps for itself
 */
record Gauges(
    long liveHeapMb, long residentMb, long threads, long fileHandles, long databaseProcesses) {

  void writeTo(ObjectNode json) {
    json.put("live_heap_mb", liveHeapMb);
    json.put("resident_mb", residentMb);
    json.put("threads", threads);
    json.put("file_handles", fileHandles);
    json.put("database_processes", databaseProcesses);
  }
}
