FROM rockylinux:9
RUN [|yum update -y|] && yum upgrade -y && yum clean all
RUN [|dnf -y upgrade|]
