FROM redhat/ubi9
RUN groupadd -g 42 u && \
    useradd -m -r -u 42 -g u u

RUN yum -y install \
  unzip             \
  zip \
  && yum clean all
CMD ["bash"]
