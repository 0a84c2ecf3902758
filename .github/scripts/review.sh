#!/usr/bin/env bash
# Writes, for people, what the working copy changes against another commit: each stack is rehearsed at that commit, the working copy
# is previewed on the result, and `agreements review` puts the preview into words. It needs no AWS account and no passphrase.
#
#   review.sh BASE FILE
#
# FILE gets the review, and so does the summary of a GitHub job. TOOLS is the checkout whose built rehearsal and agreements are
# used, by default the working copy. Exit status 1: a stack of the working copy can't be previewed, and the review says why.
set -euo pipefail

base=$1 review=$2
head=$(git rev-parse --show-toplevel)
tools=${TOOLS:-$head}
work=$(mktemp -d)
trap 'git -C "$head" worktree remove --force "$work/base" || true; rm -rf "$work"' EXIT
git -C "$head" worktree add --quiet --detach "$work/base" "$base"

# One comment holds the reviews of all stacks, in at most 65,536 characters; each takes 2,000 at least.
mapfile -t stacks < <(find "$head" "$work/base" -maxdepth 1 -name 'Pulumi.*.yaml' -printf '%f\n' \
  | sed -E 's/^Pulumi\.(.+)\.yaml$/\1/' | sort -u)
[ "${#stacks[@]}" -gt 0 ] || { echo "There is no Pulumi.<stack>.yaml in $head." >&2; exit 1; }
limit=$((64000 / ${#stacks[@]}))
[ "$limit" -ge 2000 ] || limit=2000

# Asked once where they are, and not by `dotnet run` each time.
rehearsal=$(dotnet msbuild "$tools/rehearsal" -getProperty:TargetPath)
agreements=$(dotnet msbuild "$tools/agreements" -getProperty:TargetPath)

# rehearse VERB PROJECT STACK. Stacks may be in several accounts: each has a state of its own, so that none takes another's names.
rehearse() {
  dotnet "$rehearsal" "$1" "$3" --project "$2" --state "$work/state/$3" --json --placeholder-secrets
}

failed=0
review_stack() {
  local stack=$1
  if [ ! -f "$head/Pulumi.$stack.yaml" ]; then
    printf '## Review of `%s`\n\nIts stack file is deleted. %s\n' "$stack" \
      "What the stack has made stays, until somebody runs \`pulumi destroy\`."
    return
  fi

  if [ -f "$work/base/Pulumi.$stack.yaml" ] && ! rehearse up "$work/base" "$stack" >"$work/$stack.base.json"; then
    printf '> **%s**: %s\n\n' "$stack" "the base commit can't be rehearsed as a whole, so what it lacks counts as new here."
  fi
  rehearse preview "$head" "$stack" >"$work/$stack.json" || failed=1
  dotnet "$agreements" review --preview "$work/$stack.json" --limit "$limit"
}

: >"$work/review.md"
for stack in "${stacks[@]}"; do
  [ ! -s "$work/review.md" ] || echo >>"$work/review.md"
  review_stack "$stack" >>"$work/review.md"
done

mv "$work/review.md" "$review"
cat "$review" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
echo "written=true" >>"${GITHUB_OUTPUT:-/dev/null}"
exit "$failed"
