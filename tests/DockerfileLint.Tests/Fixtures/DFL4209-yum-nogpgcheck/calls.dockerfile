FROM fedora:43
RUN dnf install -y [|--nogpgcheck|] a && yum -y [|--nogpgcheck|] update && zypper [|--no-gpg-checks|] -n install b
