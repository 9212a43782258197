FROM rockylinux:9
STOPSIGNAL SIGRTMIN+3
CMD ["/sbin/init"]
