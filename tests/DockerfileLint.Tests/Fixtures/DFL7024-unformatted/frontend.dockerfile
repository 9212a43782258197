# syntax=example.org/other
from debian:12-slim
