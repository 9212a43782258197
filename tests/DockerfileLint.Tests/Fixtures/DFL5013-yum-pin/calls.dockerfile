FROM centos:7
RUN yum install -y [|gcc-c++|] curl-7.29.0
