/*
 * Preloaded into a process, logs what it does to the files of one folder, in order: for the power-cut tests.
 *
 * DISK_FOLDER is the folder (its real path), DISK_LOG the log. A record is a line "kind offset length name" and then
 * `length` bytes: of a write the data, of a rename the new name. Offset -1 is the end of the file, "." the folder.
 * A record is written when the call has succeeded. Names hold no blanks, and offsets of a truncation are sizes.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static int log_fd = -1;
static const char *folder;
static size_t folder_length;
static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void start(void) {
  const char *file = getenv("DISK_LOG");
  folder = getenv("DISK_FOLDER");
  if (!file || !folder) return;
  folder_length = strlen(folder);
  log_fd = REAL(open)(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

/* What follows the folder in a path: "." for the folder itself, NULL for what is elsewhere. */
static const char *name_of(const char *path) {
  if (log_fd < 0 || strncmp(path, folder, folder_length) != 0) return NULL;
  if (path[folder_length] == 0) return ".";
  return path[folder_length] == '/' ? path + folder_length + 1 : NULL;
}

/* By the descriptor, as some of Node's own calls pass the C library by. */
static const char *name_of_fd(int fd, char path[PATH_MAX]) {
  char link[40];
  if (log_fd < 0 || fd == log_fd) return NULL;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length <= 0) return NULL;
  path[length] = 0;
  return name_of(path);
}

static void record(const char *kind, const char *name, long long offset, const void *data, size_t length) {
  char head[PATH_MAX + 64];
  int size = snprintf(head, sizeof head, "%s %lld %zu %s\n", kind, offset, length, name);
  struct iovec parts[2] = {{head, (size_t)size}, {(void *)data, length}};
  pthread_mutex_lock(&order);
  if (writev(log_fd, parts, 2) != (ssize_t)(size + length)) abort();
  pthread_mutex_unlock(&order);
}

static void record_fd(const char *kind, int fd, long long offset, const void *data, size_t length) {
  char path[PATH_MAX];
  const char *name = name_of_fd(fd, path);
  if (name) record(kind, name, offset, data, length);
}

#define OPEN(function)                                                        \
  int function(const char *path, int flags, ...) {                            \
    va_list rest;                                                             \
    va_start(rest, flags);                                                    \
    mode_t mode = va_arg(rest, mode_t);                                       \
    va_end(rest);                                                             \
    const char *name = name_of(path);                                         \
    int is_new = name && (flags & O_CREAT) && access(path, F_OK) != 0;        \
    int fd = REAL(function)(path, flags, mode);                               \
    if (fd >= 0 && is_new) record("create", name, 0, NULL, 0);                \
    if (fd >= 0 && name && !is_new && (flags & O_TRUNC)) record("truncate", name, 0, NULL, 0); \
    return fd;                                                                \
  }
OPEN(open)
OPEN(open64)

#define PWRITE(function, offset_type)                                                     \
  ssize_t function(int fd, const void *data, size_t length, offset_type offset) {         \
    ssize_t written = REAL(function)(fd, data, length, offset);                           \
    if (written > 0) record_fd("write", fd, offset, data, (size_t)written);               \
    return written;                                                                       \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int fd, const void *data, size_t length) {
  ssize_t written = REAL(write)(fd, data, length);
  if (written > 0) record_fd("write", fd, -1, data, (size_t)written);
  return written;
}

#define TRUNCATE(function, size_type)                             \
  int function(int fd, size_type size) {                          \
    int result = REAL(function)(fd, size);                        \
    if (result == 0) record_fd("truncate", fd, size, NULL, 0);    \
    return result;                                                \
  }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

#define SYNC(function)                                  \
  int function(int fd) {                                \
    int result = REAL(function)(fd);                    \
    if (result == 0) record_fd("sync", fd, 0, NULL, 0); \
    return result;                                      \
  }
SYNC(fsync)
SYNC(fdatasync)

int unlink(const char *path) {
  const char *name = name_of(path);
  int result = REAL(unlink)(path);
  if (result == 0 && name) record("unlink", name, 0, NULL, 0);
  return result;
}

int rename(const char *from, const char *to) {
  const char *name = name_of(from), *new_name = name_of(to);
  int result = REAL(rename)(from, to);
  if (result == 0 && name && new_name) record("rename", name, 0, new_name, strlen(new_name));
  return result;
}
