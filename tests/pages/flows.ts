import 'virtual:palette.css';
import '../../src/ui/base.css';
import { mount } from 'svelte';
import FlowsPage from './FlowsPage.svelte';

mount(FlowsPage, { target: document.body });
