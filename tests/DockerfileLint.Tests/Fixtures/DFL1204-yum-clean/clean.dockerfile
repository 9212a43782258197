FROM centos:7 AS build
RUN yum install -y git
FROM centos:7
RUN yum install -y git && yum clean all
RUN --mount=type=cache,target=/var/cache/yum yum install -y git
