FROM fedora:43
RUN [|dnf config-manager --save --setopt=sslverify=0|] && [|yum-config-manager --setopt="epel.sslverify=false" --save|]
RUN [|dnf install -y --setopt=sslverify=no a|]
RUN dnf config-manager --save --setopt=sslverify=1
