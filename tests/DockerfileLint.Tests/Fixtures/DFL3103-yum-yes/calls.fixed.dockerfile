FROM centos:7
RUN yum install -y curl && yum -q update -y && yum remove -y git
RUN yum groupinstall -y "Development Tools"
