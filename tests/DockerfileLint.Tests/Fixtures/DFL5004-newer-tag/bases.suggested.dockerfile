FROM python:3.13.15-slim AS a
FROM docker.io/library/alpine:3.22.5 AS b
FROM postgres:16.15 AS c
FROM debian:bookworm-20260803-slim
