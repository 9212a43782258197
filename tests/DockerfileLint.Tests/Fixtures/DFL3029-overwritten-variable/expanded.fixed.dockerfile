# Whatever has a $ may read any variable: in a key, in quotes and after an escape, too.
FROM alpine:3.22
ENV A=1
ENV ${A}_X=1
ENV A=2
LABEL ${A}=x
ENV A=3
LABEL a='$A'
ENV A=4
EXPOSE ${A}
ENV A=5
LABEL a=\$A
ENV B=\\$A
ENV A=7
CMD ["sh"]
