FROM rockylinux:9
CMD [[|"/sbin/init"|]]
