FROM opensuse/leap:15
RUN [|zypper --non-interactive install git|] || true && echo x
RUN [|zypper --non-interactive install git|]; echo done &
