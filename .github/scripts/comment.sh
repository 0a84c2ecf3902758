#!/usr/bin/env bash
# Writes a text as the one comment of this kind on a pull request: the first time as a new comment, then in its place.
#
#   comment.sh FILE
#
# The environment has GH_TOKEN, GITHUB_REPOSITORY, GITHUB_SERVER_URL, GITHUB_RUN_ID and PULL_REQUEST, its number.
set -euo pipefail

text=$1
marker='<!-- medialive-delivery review -->'
body=$(mktemp)
trap 'rm -f "$body"' EXIT

{ echo "$marker"; cat "$text"; } >"$body"
# GitHub takes 65,536 characters.
if [ "$(wc -m <"$body")" -gt 65536 ]; then
  run=$GITHUB_SERVER_URL/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_ID
  printf '%s\nThe review is longer than a comment may be: it is in [the summary of the job](%s).\n' "$marker" "$run" >"$body"
fi

# Only a comment of this workflow's own: anybody may write one that begins like it.
comments=repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments
id=$(gh api --paginate "$comments?per_page=100" | jq -s -r --arg marker "$marker" '
  [.[][] | select(.user.login == "github-actions[bot]" and (.body | startswith($marker)))] | first | .id // empty')

if [ -n "$id" ]; then
  gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$id" -F "body=@$body"
else
  gh api --silent --method POST "$comments" -F "body=@$body"
fi
