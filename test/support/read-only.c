/*
 * Preloaded into a process, makes one folder read-only while a file exists, as a file system that the kernel mounted
 * read-only after an error: what is open for writing stays open, and each write to it fails.
 *
 * READ_ONLY_FOLDER is the folder (its real path), READ_ONLY_WHILE the file.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int refuses(const char *path) {
  const char *folder = getenv("READ_ONLY_FOLDER"), *mark = getenv("READ_ONLY_WHILE");
  if (!folder || !mark || strncmp(path, folder, strlen(folder)) != 0 || access(mark, F_OK) != 0) return 0;
  errno = EROFS;
  return 1;
}

static int refuses_fd(int fd) {
  char link[40], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return refuses(path);
}

#define OPEN(function)                                                               \
  int function(const char *path, int flags, ...) {                                   \
    va_list rest;                                                                    \
    va_start(rest, flags);                                                           \
    mode_t mode = va_arg(rest, mode_t);                                              \
    va_end(rest);                                                                    \
    if ((flags & (O_WRONLY | O_RDWR | O_CREAT)) && refuses(path)) return -1;         \
    return REAL(function)(path, flags, mode);                                        \
  }
OPEN(open)
OPEN(open64)

#define PWRITE(function, offset_type)                                                \
  ssize_t function(int fd, const void *data, size_t length, offset_type offset) {    \
    return refuses_fd(fd) ? -1 : REAL(function)(fd, data, length, offset);           \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int fd, const void *data, size_t length) {
  return refuses_fd(fd) ? -1 : REAL(write)(fd, data, length);
}

int ftruncate(int fd, off_t size) { return refuses_fd(fd) ? -1 : REAL(ftruncate)(fd, size); }
int ftruncate64(int fd, off64_t size) { return refuses_fd(fd) ? -1 : REAL(ftruncate64)(fd, size); }
int mkdir(const char *path, mode_t mode) { return refuses(path) ? -1 : REAL(mkdir)(path, mode); }
int unlink(const char *path) { return refuses(path) ? -1 : REAL(unlink)(path); }
int rename(const char *from, const char *to) { return refuses(to) ? -1 : REAL(rename)(from, to); }
