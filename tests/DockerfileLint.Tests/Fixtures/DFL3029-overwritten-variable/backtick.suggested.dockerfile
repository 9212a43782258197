# escape=`
FROM alpine:3.22
ENV A=1
LABEL a=\$A b=`$A
ENV A=2
ENV B=2
CMD ["sh"]
