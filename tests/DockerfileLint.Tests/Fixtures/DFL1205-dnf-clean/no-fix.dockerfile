FROM fedora:42
RUN [|dnf install -y git|] || true && echo x
RUN [|dnf install -y git|]; echo done &
