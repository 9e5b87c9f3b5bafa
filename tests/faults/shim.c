/* Loaded before the C library (LD_PRELOAD): counts what a process does to the files of one folder, writes it down, and
 * makes the Nth of these calls fail or the process die. Every other file is left alone, and so is the index beside a
 * write-ahead log, which is memory. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum { WRITES = 1, FLUSHES = 2, NAMES = 4, LENGTHS = 8 };
enum { OFF, COUNT, FAIL_ONE, FAIL_FROM, KILL_BEFORE, KILL_AMID, KILL_AFTER };

static char root[4096];
static int mode = OFF, kinds, error_number, log_to = -1;
static long at, seen;

static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off64_t);
static int (*real_truncate)(int, off64_t);
static int (*real_fsync)(int), (*real_fdatasync)(int);
static int (*real_rename)(const char *, const char *), (*real_unlink)(const char *);
static int (*real_open)(const char *, int, ...);

__attribute__((constructor)) static void begin(void) {
  real_write = dlsym(RTLD_NEXT, "write");
  real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
  real_truncate = dlsym(RTLD_NEXT, "ftruncate64");
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  real_rename = dlsym(RTLD_NEXT, "rename");
  real_unlink = dlsym(RTLD_NEXT, "unlink");
  real_open = dlsym(RTLD_NEXT, "open64");
}

void shim_watch(const char *folder) { snprintf(root, sizeof root, "%s", folder); }
void shim_log(int descriptor) { log_to = descriptor; }
long shim_seen(void) { return seen; }
void shim_arm(int new_mode, int new_kinds, long nth, int new_error) {
  mode = new_mode, kinds = new_kinds, at = nth, error_number = new_error, seen = 0;
}

static int watched(const char *path) {
  size_t size = strlen(root), length = strlen(path);
  if (!size || strncmp(path, root, size)) return 0;
  return length < 4 || strcmp(path + length - 4, "-shm");
}

static int watched_file(int fd, char *path) {
  char link[64];
  if (!root[0]) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, 4095);
  if (length <= 0) return 0;
  path[length] = 0;
  return watched(path);
}

/* op, length of name, name, offset, length of data, data */
static void note(char op, const char *path, uint64_t offset, const void *data, uint64_t length) {
  if (log_to < 0) return;
  uint16_t named = strlen(path);
  real_write(log_to, &op, 1), real_write(log_to, &named, 2), real_write(log_to, path, named);
  real_write(log_to, &offset, 8), real_write(log_to, &length, 8);
  for (uint64_t done = 0; done < length;) done += real_write(log_to, (const char *)data + done, length - done);
}

void shim_note(const char *text) { note('N', text, 0, "", 0); }

/* Whether this call is the one that was meant, and now fails. */
static int meant(int kind, int *dies_after) {
  *dies_after = 0;
  if (mode == OFF || !(kinds & kind)) return 0;
  seen++;
  if (mode == FAIL_ONE ? seen == at : mode == FAIL_FROM && seen >= at) return errno = error_number, 1;
  if (mode == KILL_BEFORE && seen == at) kill(getpid(), SIGKILL);
  if (mode >= KILL_AMID && seen == at) *dies_after = mode;
  return 0;
}

static ssize_t put(int fd, const void *data, size_t size, off64_t offset, int placed) {
  char path[4096];
  int dies;
  if (!watched_file(fd, path)) return placed ? real_pwrite(fd, data, size, offset) : real_write(fd, data, size);
  if (meant(WRITES, &dies)) return -1;
  if (dies == KILL_AMID) size = (size + 1) / 2;
  off64_t where = placed ? offset : lseek64(fd, 0, SEEK_CUR);
  ssize_t done = placed ? real_pwrite(fd, data, size, offset) : real_write(fd, data, size);
  if (dies) kill(getpid(), SIGKILL);
  if (done > 0) note('W', path, where, data, done);
  return done;
}

ssize_t write(int fd, const void *data, size_t size) { return put(fd, data, size, 0, 0); }
ssize_t pwrite(int fd, const void *data, size_t size, off_t offset) { return put(fd, data, size, offset, 1); }
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t offset) { return put(fd, data, size, offset, 1); }

int ftruncate64(int fd, off64_t size) {
  char path[4096];
  int dies, ours = watched_file(fd, path);
  if (ours && meant(LENGTHS, &dies)) return -1;
  int done = real_truncate(fd, size);
  if (ours && dies) kill(getpid(), SIGKILL);
  if (ours && !done) note('T', path, size, "", 0);
  return done;
}
int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

static int flushed(int fd, int (*real)(int)) {
  char path[4096];
  int dies, ours = watched_file(fd, path);
  if (ours && meant(FLUSHES, &dies)) return -1;
  int done = real(fd);
  if (ours && dies) kill(getpid(), SIGKILL);
  if (ours && !done) note('S', path, 0, "", 0);
  return done;
}
int fsync(int fd) { return flushed(fd, real_fsync); }
int fdatasync(int fd) { return flushed(fd, real_fdatasync); }

int rename(const char *old, const char *new) {
  int dies, ours = watched(new);
  if (ours && meant(NAMES, &dies)) return -1;
  int done = real_rename(old, new);
  if (ours && dies) kill(getpid(), SIGKILL);
  if (ours && !done) note('R', old, 0, new, strlen(new));
  return done;
}

int unlink(const char *path) {
  int dies, ours = watched(path);
  if (ours && meant(NAMES, &dies)) return -1;
  int done = real_unlink(path);
  if (ours && dies) kill(getpid(), SIGKILL);
  if (ours && !done) note('U', path, 0, "", 0);
  return done;
}

static int made(const char *path, int flags, mode_t bits) {
  struct stat64 there;
  int dies = 0, ours = watched(path), makes = ours && (flags & O_CREAT) && lstat64(path, &there);
  if (makes && meant(NAMES, &dies)) return -1;
  int fd = real_open(path, flags | O_LARGEFILE, bits);
  if (makes && dies) kill(getpid(), SIGKILL);
  if (fd >= 0 && makes) note('C', path, 0, "", 0);
  if (fd >= 0 && ours && !makes && (flags & O_TRUNC)) note('T', path, 0, "", 0);
  return fd;
}

#define BITS(bits)                                  \
  mode_t bits = 0;                                  \
  if (flags & O_CREAT) {                            \
    va_list rest;                                   \
    va_start(rest, flags);                          \
    bits = va_arg(rest, mode_t);                    \
    va_end(rest);                                   \
  }
int open(const char *path, int flags, ...) { BITS(bits) return made(path, flags, bits); }
int open64(const char *path, int flags, ...) { BITS(bits) return made(path, flags, bits); }
