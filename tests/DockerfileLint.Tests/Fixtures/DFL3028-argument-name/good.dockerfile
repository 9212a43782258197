FROM alpine:3.22
ARG user_name
ARG _a=1 B2
ARG "QUOTED"=x
CMD ["sh"]
