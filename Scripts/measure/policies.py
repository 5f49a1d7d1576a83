"""Random policies of the shapes that people write, with rules that meet the calls they will decide.

The shares of forms, lists and scopes follow what real settings files hold; deny and ask rules are drawn more often
than there, because differences live where they meet an allow.
"""

import mutations

FORMS = [("colon", 44), ("blank", 19), ("exact", 17), ("glued", 8), ("middle", 6), ("leading", 3), ("text", 3)]
SECRETS = ["Read(.env)", "Read(./.env)", "Read(**/.env)", "Read(.env.*)", "Read(**/.env.*)", "Read(./secrets/**)", "Read(secrets/**)",
           "Read(**/secrets/**)", "Read(**/*.pem)", "Read(**/*.key)", "Read(*.pem)", "Read(~/.ssh/**)", "Read(~/.aws/**)",
           "Read(//etc/**)", "Edit(.env)", "Edit(**/.env)", "Edit(~/.ssh/**)", "Edit(/src/**)", "Edit(*.lock)", "Read(**/*secret*)",
           "Read(id_rsa)", "Edit(.github/**)", "Write(.env)", "Edit(./dist/**)", "Read(~/**)", "Edit(package-lock.json)"]
PERMITTED_PATHS = ["Read(//tmp/**)", "Edit(src/**)", "Edit(/src/**)", "Read(~/**)", "Read(//w/other/**)", "Edit(**)", "Edit(./docs/**)", "Read(**)",
                   "Read(*)", "Edit(*.md)", "Edit(//tmp/**)", "Read(//etc/hosts)", "Edit(**/*.ts)", "Read(/docs/**)", "Edit(~/notes.md)", "Edit(out.txt)"]
BARE_ALLOWS = ["Bash", "Read", "Edit", "Write", "WebFetch", "WebSearch", "Skill", "Agent", "Monitor", "Bash(*)", "Edit(*)", "Glob", "Grep", "Task"]
GUARDS = ["Bash(rm:*)", "Bash(rm -rf:*)", "Bash(rm -rf *)", "Bash(sudo:*)", "Bash(sudo *)", "Bash(curl:*)", "Bash(wget:*)", "Bash(git push:*)",
          "Bash(git push --force*)", "Bash(git reset --hard:*)", "Bash(chmod 777:*)", "Bash(* | sh)", "Bash(* --force*)", "Bash(eval:*)",
          "Bash(*.env*)", "Bash(cat .env*)", "Bash(npm publish:*)", "Bash(ssh:*)", "Bash(dd:*)", "Bash(* -delete*)", "Bash(bash:*)", "Bash(find * -exec *)"]


class PolicySource:
    """Draws a policy for a list of calls."""

    def __init__(self, rng, real_rules=()):
        self.rng = rng
        self.real = {}
        for where, rule, count in real_rules:
            self.real.setdefault(where, []).append((rule, count))

    def policy(self, calls):
        """`settings` and `context` in vector form."""
        rng = self.rng
        lists = self._lists(calls)
        settings = self._spread(lists)
        context = {"cwd": "/w/app", "projectRoot": "/w/app", "home": "/home/u"}
        self._mode(settings, context)
        self._extras(settings, context)
        rng.shuffle(settings)
        return settings, context

    def _lists(self, calls):
        rng = self.rng
        profile = rng.choices(["scoped", "bare", "mixed", "empty"], [52, 28, 16, 4])[0]
        lists = {"allow": [], "ask": [], "deny": []}
        if profile == "empty":
            return lists
        size = rng.choice([3, 6, 10, 16, 24])
        for _ in range(size):
            lists["allow"].append(self._rule("allow", calls))
        if profile != "scoped":
            lists["allow"].append("Bash")
        for name, chance, most in (("deny", 0.75, 8), ("ask", 0.45, 4)):
            if rng.random() < chance:
                lists[name] = [self._rule(name, calls) for _ in range(rng.randint(1, most))]
        return {name: list(dict.fromkeys(rules)) for name, rules in lists.items()}

    def _rule(self, where, calls):
        rng = self.rng
        kind = rng.random()
        if kind < 0.16 and self.real.get(where):
            return rng.choices([r for r, _ in self.real[where]], [c for _, c in self.real[where]])[0]
        if kind < 0.24:
            return rng.choice(PERMITTED_PATHS if where == "allow" and rng.random() < 0.7 else SECRETS)
        if kind < 0.30 and where != "allow":
            return rng.choice(GUARDS)
        if kind < 0.33:
            return rng.choice(BARE_ALLOWS[1:] if where == "allow" else BARE_ALLOWS[1:9])
        return self.rule_for(rng.choice(calls))

    def rule_for(self, call):
        """A rule that has to do with the call."""
        tool, given = call["tool"], call["input"]
        if tool in ("Bash", "Monitor"):
            return self._command_rule(given["command"])
        if tool in ("Read", "Edit", "Write"):
            return self._path_rule(tool, given["file_path"])
        if tool == "WebFetch":
            return self._host_rule(given["url"])
        if tool.startswith("mcp__"):
            server = "__".join(tool.split("__")[:2])
            return self.rng.choice([tool, tool, server, f"{server}__*", f"{tool}(*)"])
        if tool == "Skill":
            name = given["skill"]
            return self.rng.choice([f"Skill({name})", f"Skill({name}:*)", f"Skill({name[:3]} *)", "Skill"])
        if tool == "Agent":
            return self.rng.choice([f"Agent({given['subagent_type']})", f"Task({given['subagent_type']})", "Agent"])
        return tool

    def _command_rule(self, command):
        rng = self.rng
        pieces = mutations.parts(command) or [command]
        words = mutations.words(rng.choice(pieces)) or ["ls"]
        while len(words) > 1 and rng.random() < 0.5 and _is_preamble(words[0]):
            words = words[1:]
        form = rng.choices([f for f, _ in FORMS], [w for _, w in FORMS])[0]
        count = min(len(words), rng.choices([1, 2, 3], [50, 38, 12])[0])
        head = " ".join(words[:count])
        if form == "colon":
            return f"Bash({head}:*)"
        if form == "blank":
            return f"Bash({head} *)"
        if form == "exact":
            return f"Bash({' '.join(words)})"
        if form == "glued":
            return f"Bash({head}*)"
        if form == "leading":
            return f"Bash(* {words[-1]})" if rng.random() < 0.5 else f"Bash(* {words[-1]} *)"
        if form == "middle" and len(words) > 2:
            place = rng.randrange(1, len(words) - 1)
            return f"Bash({' '.join(words[:place])} * {words[-1]}{rng.choice(['', ' *', '*', ':*'])})"
        if form == "text":
            return f"Bash({command})"
        return f"Bash({head}:*)"

    def _path_rule(self, tool, path):
        rng = self.rng
        path = path.rstrip("/")
        for base in ("/w/app/", "./"):
            path = path.removeprefix(base)
        if path.startswith("/home/u/") and rng.random() < 0.7:
            path = "~/" + path.removeprefix("/home/u/")
        elif path.startswith("/"):
            path = ("/" if rng.random() < 0.85 else "") + path
        elif not path.startswith("~"):
            path = rng.choices(["", "./", "/", "**/"], [5, 2, 2, 2])[0] + path
        folder, _, name = path.rpartition("/")
        forms = [path, f"{folder}/**" if folder else f"{path}/**", f"{folder}/*" if folder else "*", f"**/{name}"]
        if "." in name[1:]:
            forms += [f"*.{name.rsplit('.', 1)[1]}", f"**/*.{name.rsplit('.', 1)[1]}"]
        name = tool if tool != "Write" or rng.random() < 0.3 else "Edit"
        return f"{name}({rng.choice(forms)})"

    def _host_rule(self, url):
        host = url.split("//", 1)[1].split("/")[0].split("?")[0]
        host = host.split(":")[0] if not host.startswith("[") else host
        tail = ".".join(host.split(".")[-2:])
        forms = [f"domain:{host}", f"domain:{host}", f"domain:*.{tail}", f"domain:{tail}", host, f"https://{host}/*", "domain:*", f"domain:*{tail}"]
        return f"WebFetch({self.rng.choice(forms)})"

    def _spread(self, lists):
        """The lists in one or several scopes."""
        rng = self.rng
        count = rng.choices([1, 2, 3], [64, 27, 9])[0]
        names = ["project", "local", "user", "managed", "cli"]
        scopes = []
        while len(scopes) < count:
            scope = rng.choices(names, [46, 26, 18, 5, 5])[0]
            if scope not in scopes:
                scopes.append(scope)
        settings = [{"scope": scope, "permissions": {}} for scope in scopes]
        for name, rules in lists.items():
            for rule in rules:
                rng.choice(settings)["permissions"].setdefault(name, []).append(rule)
        return settings

    def _mode(self, settings, context):
        rng = self.rng
        mode = rng.choices(
            [None, "default", "acceptEdits", "plan", "dontAsk", "bypassPermissions", "auto"], [54, 4, 16, 8, 9, 7, 2])[0]
        if mode is None:
            return
        if rng.random() < 0.3 and mode != "auto":
            rng.choice(settings)["permissions"]["defaultMode"] = mode
        else:
            context["mode"] = mode
        if mode == "auto":
            context["autoAvailable"] = rng.random() < 0.9

    def _extras(self, settings, context):
        rng = self.rng
        permissions = rng.choice(settings)["permissions"]
        if rng.random() < 0.14:
            context["additionalDirectories"] = rng.sample(["/srv/d", "/w/other"], rng.randint(1, 2))
        if rng.random() < 0.04:
            context["links"] = rng.choice([{"/w/app/l": "/etc"}, {"/w/app/l": "/w/app/src"}, {"/w/app/src": "/srv/d"}])
        if rng.random() < 0.04:
            context["hook"] = rng.choice(["allow", "ask", "deny"])
        if rng.random() < 0.03:
            context["trusted"] = False
        if rng.random() < 0.04:
            context["cwd"] = "/w/app/src"
        for key, chance in (("blockReadsOutsideWorkingDirectories", 0.02), ("blockWritesOutsideWorkingDirectories", 0.02),
                            ("denyInsteadOfPrompting", 0.02)):
            if rng.random() < chance:
                permissions[key] = True
        if rng.random() < 0.02:
            permissions["disableBypassPermissionsMode"] = "disable"
        if rng.random() < 0.02 and any(s["scope"] == "managed" for s in settings):
            next(s for s in settings if s["scope"] == "managed")["allowManagedPermissionRulesOnly"] = True


def _is_preamble(word):
    return "=" in word or word in ("sudo", "env", "timeout", "time", "nohup", "nice", "xargs", "if", "then", "do", "{", "(", "!", "command")
