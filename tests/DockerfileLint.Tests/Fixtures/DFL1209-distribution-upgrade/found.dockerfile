FROM debian:12
RUN apt-get update && [|apt-get upgrade -y|]
RUN [|apk --no-cache upgrade|]
RUN [|yum -y update|] && [|dnf upgrade --refresh -y|]
RUN [|zypper --non-interactive dup|]
