FROM centos:7
RUN [|yum install curl|] && [|yum -q update|] && [|yum remove git|]
RUN [|yum groupinstall "Development Tools"|]
