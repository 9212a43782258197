FROM mcr.microsoft.com/azurelinux/base/core:3.0
RUN [|tdnf install -y git|] || true && echo x
RUN [|tdnf install -y git|]; echo done &
