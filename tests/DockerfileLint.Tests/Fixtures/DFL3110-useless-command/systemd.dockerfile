FROM ubuntu:24.04
RUN [|systemctl start nginx|]
RUN [|systemctl enable nginx|] && [|systemctl daemon-reload|]
RUN [|systemctl stop nginx|]; [|systemctl restart cron|]
RUN systemctl start nginx || true
RUN if [|systemctl status nginx|]; then echo up; fi
RUN systemctl reload nginx || systemctl restart nginx
CMD nginx -g 'daemon off;'
