FROM rockylinux:9
RUN yum clean all
