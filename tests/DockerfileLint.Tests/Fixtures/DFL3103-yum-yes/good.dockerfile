FROM centos:7
RUN yum -y install curl && yum update --assumeyes && yum install -qy git && yum clean all
