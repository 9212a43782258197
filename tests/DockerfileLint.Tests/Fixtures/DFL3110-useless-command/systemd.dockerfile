FROM ubuntu:24.04
RUN [|systemctl start nginx|]
RUN [|systemctl enable nginx|] && [|systemctl daemon-reload|]
