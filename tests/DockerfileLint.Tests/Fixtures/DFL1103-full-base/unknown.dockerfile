ARG V
FROM python:$V
